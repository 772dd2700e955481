/// An approved order as documents: CSV, UBL 2.1, X12 850, an e-mail draft, a page to print.
@NullMarked
@NamedInterface("document")
package aion.outbox.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
