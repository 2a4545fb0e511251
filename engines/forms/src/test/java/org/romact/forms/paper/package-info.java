@NullMarked
package org.romact.forms.paper;

import org.jspecify.annotations.NullMarked;
