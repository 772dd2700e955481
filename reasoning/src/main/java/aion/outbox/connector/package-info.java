/// Where orders are sent to: a folder, or a webhook.
@NullMarked
@NamedInterface("connector")
package aion.outbox.connector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
