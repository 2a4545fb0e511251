/** Indicators as data, estimates with their uncertainty, releases through the disclosure guard. */
@NullMarked
package org.romact.assess.figures;

import org.jspecify.annotations.NullMarked;
