/** Measurements of the whole: each prints a ratio to the least the same work could cost on the same machine in the same run. */
@NullMarked
package org.romact.benchmarks;

import org.jspecify.annotations.NullMarked;
