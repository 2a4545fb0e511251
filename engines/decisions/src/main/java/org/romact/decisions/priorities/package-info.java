/** Ranking measures by several criteria, in more than one way, since the ways disagree and a town must see that they do. */
@NullMarked
package org.romact.decisions.priorities;

import org.jspecify.annotations.NullMarked;
