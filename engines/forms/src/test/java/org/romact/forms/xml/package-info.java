@NullMarked
package org.romact.forms.xml;

import org.jspecify.annotations.NullMarked;
