package org.romact.alliance.practice;

import java.time.Instant;

/**
 * What was told at one time.
 *
 * @param reason why it was written anew; empty for the first
 */
public record Version(int number, Content content, String reason, Instant writtenAt) {}
