// Items by the GTIN under their barcode, with how their stock is counted and told apart.
// in: $barcodes LIST<STRING>    out: barcode STRING, item STRING, unit STRING, tracking STRING
UNWIND $barcodes AS barcode
MATCH (item:Item {barcode: barcode})
WHERE item.retired IS NULL
RETURN barcode, item.id AS item, item.unit AS unit, coalesce(item.tracking, 'none') AS tracking
