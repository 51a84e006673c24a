package cn.suyuanban.modelcheck;

/** Names of files, whose last part without its ending is the id of what they hold. */
public final class FileNames {

    private FileNames() {}

    /** {@code open-restaurant} of {@code processes/open-restaurant.bpmn}. */
    public static String base(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
