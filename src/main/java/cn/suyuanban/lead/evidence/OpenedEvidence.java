package cn.suyuanban.lead.evidence;

import java.io.IOException;
import java.io.OutputStream;

/** A file of a lead whose opening is on record, with the way to its content. */
public record OpenedEvidence(Evidence file, Content content) {

    /** Writes a content piece by piece. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
