/** What an outcome means for whom: the groups of a town beside their share of the voters, those left with nothing, unequal parts, broken promises. */
@NullMarked
package org.romact.decisions.fairness;

import org.jspecify.annotations.NullMarked;
