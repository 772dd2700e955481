/// The consoles for analysts: a process of its own with a read copy of the graph, and its front
/// here.
@NullMarked
package aion.web.explore;

import org.jspecify.annotations.NullMarked;
