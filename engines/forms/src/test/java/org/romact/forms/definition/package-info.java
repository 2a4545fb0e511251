@NullMarked
package org.romact.forms.definition;

import org.jspecify.annotations.NullMarked;
