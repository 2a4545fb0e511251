/** Questionnaires and their published versions. A version is frozen; a correction is a new version. */
@NamedInterface("questionnaire")
@NullMarked
package org.romact.assess.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
