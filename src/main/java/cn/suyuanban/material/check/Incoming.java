package cn.suyuanban.material.check;

import java.nio.file.Path;

/**
 * A file on the disk whose fate is open.
 *
 * @param content where it lies for as long as it is checked
 * @param name cleaned
 * @param mediaType as its content says
 */
public record Incoming(Path content, String name, long size, String mediaType) {}
