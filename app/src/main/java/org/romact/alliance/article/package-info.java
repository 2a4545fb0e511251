/** What the secretariat writes for the public: news, adopted texts, the description of the programme; in as many languages as somebody wrote. */
@NamedInterface("article")
@NullMarked
package org.romact.alliance.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
