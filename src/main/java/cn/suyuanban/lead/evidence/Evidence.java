package cn.suyuanban.lead.evidence;

import java.time.Instant;

/**
 * A file of a lead, without its content; sealed as it stands.
 *
 * @param by who handed it in, null for a reporter
 */
public record Evidence(String id, String name, String mediaType, long size, Instant at, String by) {

    /** The name is not to be printed by accident. */
    @Override
    public String toString() {
        return "Evidence[" + id + "]";
    }
}
