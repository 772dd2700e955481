package aion.outbox.document;

import static java.nio.charset.StandardCharsets.UTF_8;

/// An order as a page to print or to keep as PDF, in English and Indonesian. It needs nothing from
/// elsewhere.
final class PrintedOrder {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Purchase order %1$s</title>
      <style>
      @page { margin: 20mm }
      body { font: 11pt/1.5 system-ui, sans-serif; color: #000; background: #fff; margin: 2rem }
      table { border-collapse: collapse; width: 100%% }
      th, td { border-bottom: 1px solid #999; padding: .3rem .5rem; text-align: left }
      .n { text-align: right; font-variant-numeric: tabular-nums }
      i { color: #444; font-size: 9pt } small { overflow-wrap: anywhere }
      </style>
      <h1>Purchase order <i lang="id">Pesanan pembelian</i> %1$s</h1>
      <dl>
      <dt>Buyer <i lang="id">Pembeli</i><dd>%2$s
      <dt>Supplier <i lang="id">Pemasok</i><dd>%3$s
      <dt>Deliver to <i lang="id">Kirim ke</i><dd>%4$s
      <dt>Date <i lang="id">Tanggal</i><dd>%5$s
      </dl>
      <table>
      <tr><th>Line <i lang="id">Baris</i><th>Item <i lang="id">Barang</i>\
      <th class="n">Quantity <i lang="id">Jumlah</i><th>Unit <i lang="id">Satuan</i>\
      <th class="n">Unit price <i lang="id">Harga satuan</i>\
      <th class="n">Amount <i lang="id">Nilai</i><th>Wanted by <i lang="id">Diminta tiba</i>
      %6$s<tr><th colspan="5">Total<th class="n">%7$s<th>%8$s
      </table>
      <p><small>SHA-256 %9$s</small>
      """;

  private static final String ROW =
      "<tr><td>%s<td>%s<td class=\"n\">%s<td>%s<td class=\"n\">%s<td class=\"n\">%s<td>%s\n";

  private PrintedOrder() {}

  static Document of(ApprovedOrder order, String buyer) {
    var rows = new StringBuilder();
    for (var line : order.lines())
      rows.append(
          ROW.formatted(
              safe(line.line()),
              safe(line.item()),
              line.quantity().toPlainString(),
              safe(line.unit()),
              line.unitPrice().toPlainString(),
              order.amountOf(line).toPlainString(),
              line.due() == null ? "" : line.due().toString()));
    var page =
        PAGE.formatted(
            safe(order.number()),
            safe(buyer),
            safe(order.supplier()),
            safe(order.site() == null ? "" : order.site()),
            order.day(),
            rows,
            order.inMinorUnits(order.total()).toPlainString(),
            order.currency().getCurrencyCode(),
            order.hash());
    return new Document(
        order.fileName() + ".html", "text/html; charset=utf-8", page.getBytes(UTF_8));
  }

  private static String safe(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
