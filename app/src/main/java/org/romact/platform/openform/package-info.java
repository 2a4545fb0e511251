/** Forms that anybody may send without an account: sealed against machines, without a third party's puzzle. */
@NamedInterface("openform")
@NullMarked
package org.romact.platform.openform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
