/** What a form author sees on the command line. */
@org.jspecify.annotations.NullMarked
package org.romact.forms.command;
