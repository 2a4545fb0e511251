/**
 * What form authors can do on the command line: have a questionnaire checked, and have it made into what field devices load.
 *
 * <p>Invariants: exit codes are 0 for done, 1 for a questionnaire that must be mended, 2 for a command that was not understood;
 * nothing is written unless the whole questionnaire compiles.
 */
@NullMarked
package org.romact.forms.command;

import org.jspecify.annotations.NullMarked;
