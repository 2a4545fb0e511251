package org.romact.forms.answers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.romact.forms.definition.Question;

/**
 * A picture, a recording or another file that an answer names.
 *
 * @param row the row of the answer
 * @param name as the answer has it
 * @param sha256 of what was sent under that name, 64 hexadecimal digits; empty where nothing was
 */
public record SentFile(Row row, Question question, String name, Optional<String> sha256) {
    /**
     * Every file the answers name, in the order of the rows, so that one that was named and not sent, or sent twice under two names, is seen.
     *
     * @param sent what came along with the filled form, by name
     */
    public static List<SentFile> of(Answers answers, Map<String, byte[]> sent) {
        List<SentFile> files = new ArrayList<>();
        collect(answers.root(), sent, files);
        return files;
    }

    private static void collect(Row row, Map<String, byte[]> sent, List<SentFile> files) {
        List<Question> columns = row.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (row.cell(i).answer() instanceof Answer.FileName(String name)) {
                Optional<String> hash = Optional.ofNullable(sent.get(name)).map(SentFile::hash);
                files.add(new SentFile(row, columns.get(i), name, hash));
            }
        }
        for (Row child : row.children()) collect(child, sent, files);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
