package org.romact.assess.questionnaire;

import java.time.Instant;
import java.util.UUID;

/** A form of a town with its newest version, and how its sample was drawn. */
public record Questionnaire(
        UUID id,
        String formId,
        String title,
        SampleDesign design,
        UUID versionId,
        String version,
        int versions,
        Instant publishedAt,
        long interviews) {}
