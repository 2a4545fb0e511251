package org.romact.assess.questionnaire;

/** A picture, sound or list that a form needs. */
public record MediaFile(String name, String mediaType, String md5, byte[] content) {}
