@NullMarked
package org.romact.forms.codebook;

import org.jspecify.annotations.NullMarked;
