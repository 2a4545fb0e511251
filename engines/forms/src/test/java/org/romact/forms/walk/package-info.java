/** Forms tried out as a telephone would. */
@org.jspecify.annotations.NullMarked
package org.romact.forms.walk;
