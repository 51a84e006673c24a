package cn.suyuanban.catalog;

/**
 * The form by which a matter is applied for (申请表), as Tasklist draws it too.
 *
 * @param definition version of the process that it starts
 * @param json the very text that the browser draws
 * @param version tells one text from another, the same on every node
 * @param schema the same, as the server checks it
 */
public record ApplicationForm(String definition, String json, String version, FormSchema schema) {}
