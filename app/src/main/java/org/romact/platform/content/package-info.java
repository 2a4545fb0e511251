/** What people write and send: Markdown made safe, text folded for searching, files looked through before they are kept. */
@NamedInterface("content")
@NullMarked
package org.romact.platform.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
