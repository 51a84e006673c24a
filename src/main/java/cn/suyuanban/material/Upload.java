package cn.suyuanban.material;

import java.io.InputStream;

/**
 * A file as it arrives.
 *
 * @param code which material of the model it is, null if none of them
 * @param name what the material is called
 * @param fileName as the sender says, whatever that is
 * @param content read once; whoever opened it closes it
 */
public record Upload(String code, String name, String fileName, InputStream content) {}
