@NullMarked
package org.romact.forms;

import org.jspecify.annotations.NullMarked;
