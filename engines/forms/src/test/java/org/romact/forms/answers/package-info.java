@NullMarked
package org.romact.forms.answers;

import org.jspecify.annotations.NullMarked;
