package cn.suyuanban.designer.overview;

import cn.suyuanban.designer.bundle.DeployedBundles;
import cn.suyuanban.designer.compare.Change;
import cn.suyuanban.designer.compare.Comparison;
import cn.suyuanban.designer.draft.Draft;
import cn.suyuanban.designer.draft.Drafts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a draft says otherwise than the version that runs, for whoever decides about it. */
@Component
public class Differences {

    private final DeployedBundles deployed;
    private final Drafts drafts;

    Differences(DeployedBundles deployed, Drafts drafts) {
        this.deployed = deployed;
        this.drafts = drafts;
    }

    /** Empty for a new service, of which everything is new. */
    public List<Change> of(Draft draft) {
        return deployed.running(draft.service())
                .map(running -> Comparison.of(deployed.of(running).files(), drafts.files(draft.id())))
                .orElse(List.of());
    }
}
