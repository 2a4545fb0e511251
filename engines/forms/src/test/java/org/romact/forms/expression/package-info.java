@NullMarked
package org.romact.forms.expression;

import org.jspecify.annotations.NullMarked;
