/** Feeds of what is public (RSS 2.0 and Atom), and the search over it. */
@NullMarked
package org.romact.portal.feed;

import org.jspecify.annotations.NullMarked;
