@NullMarked
package org.romact.forms.words;

import org.jspecify.annotations.NullMarked;
