package org.romact.assess;

import java.util.UUID;

/** Figures left through the disclosure guard. Ids only. */
public record ReleasePublished(UUID authority, UUID release) {}
