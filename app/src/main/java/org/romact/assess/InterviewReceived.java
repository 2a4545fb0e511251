package org.romact.assess;

import java.util.UUID;

/** An interview or a refusal was stored. Ids only. */
public record InterviewReceived(UUID authority, UUID submission) {}
