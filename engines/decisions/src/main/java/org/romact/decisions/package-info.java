/** Decisions in which a minority is not outvoted by arithmetic: exact counting, fairness, priorities, portfolios. */
@NullMarked
package org.romact.decisions;

import org.jspecify.annotations.NullMarked;
