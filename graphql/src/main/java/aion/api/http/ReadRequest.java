package aion.api.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A request whose body was read already and can be read again, by whatever method it came: a POST
/// of JSON that accepts one form of answer.
final class ReadRequest extends HttpServletRequestWrapper {
  private static final Set<String> REPLACED = Set.of("accept", "content-type", "content-length");

  private final byte[] body;
  private final String accept;

  ReadRequest(HttpServletRequest request, byte[] body, AnswerForm form) {
    super(request);
    this.body = body;
    this.accept = form.type();
  }

  @Override
  public String getMethod() {
    return "POST";
  }

  @Override
  public String getContentType() {
    return AnswerForm.JSON.type();
  }

  @Override
  public int getContentLength() {
    return body.length;
  }

  @Override
  public long getContentLengthLong() {
    return body.length;
  }

  @Override
  public @Nullable String getHeader(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return REPLACED.contains(lower) ? replaced(lower) : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return REPLACED.contains(lower)
        ? Collections.enumeration(List.of(replaced(lower)))
        : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    var names = new LinkedHashSet<String>();
    Collections.list(super.getHeaderNames()).stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .forEach(names::add);
    names.addAll(REPLACED);
    return Collections.enumeration(names);
  }

  private String replaced(String lower) {
    return switch (lower) {
      case "accept" -> accept;
      case "content-length" -> Integer.toString(body.length);
      default -> AnswerForm.JSON.type();
    };
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Body(new ByteArrayInputStream(body));
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class Body extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    private Body(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return bytes.read(into, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("The body is read at once.");
    }
  }
}
