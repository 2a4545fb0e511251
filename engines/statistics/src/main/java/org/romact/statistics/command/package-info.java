/** The command line door of the engine: a table of interviews and a description of how they were drawn, out comes a table of figures. */
@NullMarked
package org.romact.statistics.command;

import org.jspecify.annotations.NullMarked;
