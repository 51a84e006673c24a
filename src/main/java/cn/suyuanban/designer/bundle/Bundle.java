package cn.suyuanban.designer.bundle;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/**
 * One service: its model and its forms.
 *
 * @param key process or decision id, which is the model's file name
 * @param files path to content
 */
public record Bundle(String key, SortedMap<String, byte[]> files) {

    /** Source of a deployment by the product itself. */
    public static final String SHIPPED = "classpath";

    /**
     * The bundle that files from outside make up.
     *
     * @throws BundleRefusedException if they are not one service or one decision, or are not files of ours at all
     */
    public static Bundle of(Map<String, byte[]> files) {
        files.forEach(FileRules::require);
        FileRules.requireSize(files.values());
        List<String> models = named(files, ".bpmn");
        List<String> decisions = named(files, ".dmn");
        if (models.size() > 1 || models.isEmpty() && decisions.size() != 1) {
            throw BundleRefusedException.of("bundle-not-one", "一次只能是一个服务（一个 .bpmn 文件和它的表单），或者一个决策（一个 .dmn 文件）。请分开导入。");
        }
        BundleKind kind = models.isEmpty() ? BundleKind.DECISION : BundleKind.SERVICE;
        String key = FileRules.key(kind == BundleKind.SERVICE ? models.get(0) : decisions.get(0));
        files.keySet().forEach(name -> FileRules.requireOwn(kind, key, name));
        return new Bundle(key, new TreeMap<>(files));
    }

    private static List<String> named(Map<String, byte[]> files, String ending) {
        return files.keySet().stream().filter(name -> name.endsWith(ending)).toList();
    }

    /** Whether it is a service or a decision. */
    public BundleKind kind() {
        return files.containsKey(BundleKind.SERVICE.model(key)) ? BundleKind.SERVICE : BundleKind.DECISION;
    }

    /** Fills a deployment with the whole of it. */
    public DeploymentBuilder into(DeploymentBuilder deployment) {
        files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        return deployment.name(deployment());
    }

    /** Name of its deployment; the fingerprint of the content tells an unchanged service without reading the old one. */
    public String deployment() {
        return "bundle:" + key + "@" + fingerprint();
    }

    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("sha-256-missing: every Java has it", e);
        }
    }
}
