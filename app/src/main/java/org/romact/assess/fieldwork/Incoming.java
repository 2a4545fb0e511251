package org.romact.assess.fieldwork;

import java.util.List;

/** What a phone sent in one request: the filled form and the files it mentions. */
record Incoming(byte[] xml, List<IncomingFile> files) {

    record IncomingFile(String name, String mediaType, byte[] content) {}
}
