package cn.suyuanban.material;

import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.material.Arrivals.Arrival;
import cn.suyuanban.material.Material.Origin;
import cn.suyuanban.material.Material.State;
import cn.suyuanban.material.store.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The materials of cases (材料): taken in and checked, listed without their content, judged, read.
 *
 * <p>Files are checked before a transaction begins, so that neither a slow upload nor the virus scanner holds a connection.
 */
@Service
public class Materials {

    private final Arrivals arrivals;
    private final Baskets baskets;
    private final MaterialRows rows;
    private final FileStore store;
    private final Room room;
    private final CaseFiles cases;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    Materials(
            Arrivals arrivals,
            Baskets baskets,
            MaterialRows rows,
            FileStore store,
            Room room,
            CaseFiles cases,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        this.arrivals = arrivals;
        this.baskets = baskets;
        this.rows = rows;
        this.store = store;
        this.room = room;
        this.cases = cases;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What may be handed in at all. */
    public Accepted accepted() {
        return room.accepted();
    }

    /**
     * Keeps a file of an application that is still being filled in; the same file for the same material is kept once.
     *
     * @param basketToken known to the page alone; whoever has it may list and remove its files until a case claims them
     * @throws MaterialRefusedException if the file is not in order, or the basket is full or was claimed
     */
    public Material stage(String basketToken, Upload upload) {
        String basket = BasketToken.hash(basketToken);
        return arrivals.take(upload, arrival -> {
            baskets.open(basket);
            return transactions.execute(status -> {
                if (!baskets.lock(basket)) {
                    throw new MaterialRefusedException("basket-claimed", "申请已经提交，不能再添加材料。需要补交的，请到办件查询页提交。");
                }
                Owner owner = new Owner(null, basket, Origin.APPLICANT, null);
                return keepOnce(rows.ofBasket(basket), owner, upload, arrival);
            });
        });
    }

    /** Files of an application that is still being filled in, oldest first. */
    public List<Material> staged(String basketToken) {
        return rows.ofBasket(BasketToken.hash(basketToken));
    }

    /** Removes a file from its own basket; nothing happens if it is in another or was claimed. */
    @Transactional
    public void removeStaged(String basketToken, String id) {
        String basket = BasketToken.hash(basketToken);
        if (baskets.lock(basket)
                && rows.ofBasket(basket).stream()
                        .anyMatch(material -> material.id().equals(id))) {
            store.delete(id);
            rows.delete(id);
        }
    }

    /** Gives the files of a basket to the case that was opened with them, once; returns how many. */
    @Transactional
    public int claim(String basketToken, String caseId) {
        String basket = BasketToken.hash(basketToken);
        if (!baskets.lock(basket)) {
            return 0;
        }
        baskets.close(basket, caseId);
        return rows.claim(basket, caseId);
    }

    /**
     * Adds a file to a case, which the audit trail tells.
     *
     * @param by user id, null for the applicant
     * @throws MaterialRefusedException if the file is not in order or the case has too many
     */
    public Material add(String caseId, Upload upload, Origin origin, String by) {
        Owner owner = new Owner(caseId, null, origin, by);
        if (origin == Origin.ISSUED) {
            return arrivals.takeOwn(upload, arrival -> transactions.execute(status -> keep(owner, upload, arrival)));
        }
        return arrivals.take(
                upload,
                arrival -> transactions.execute(status -> {
                    cases.lock(caseId).orElseThrow();
                    return keepOnce(rows.ofCase(caseId), owner, upload, arrival);
                }));
    }

    /** What a case has, oldest first, without reading any content. */
    public List<Material> ofCase(String caseId) {
        return rows.ofCase(caseId);
    }

    public Optional<Material> find(String id) {
        return rows.find(id);
    }

    /** Writes a file's content piece by piece; nothing if it was removed. */
    public void writeTo(String id, OutputStream out) {
        try {
            store.writeTo(id, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Records what the office thinks of a file of a case, in the audit trail too.
     *
     * @param remark what is wrong, null if nothing
     */
    @Transactional
    public void judge(String id, State state, String remark, String by) {
        Material material = rows.find(id).orElseThrow();
        rows.judge(material, state, remark);
        audit("MATERIAL_JUDGED", material, by, state.chinese());
    }

    private Material keepOnce(List<Material> present, Owner owner, Upload upload, Arrival arrival) {
        Optional<Material> same = present.stream()
                .filter(file -> Room.isSameNeed(file, upload) && file.sha256().equals(arrival.sha256()))
                .findFirst();
        if (same.filter(file -> file.state() == State.ASKED_AGAIN).isPresent()) {
            throw new MaterialRefusedException(
                    "same-file-again", "“%s”与要求重交的那份文件完全相同，请换成改正后的文件再上传。".formatted(arrival.fileName()));
        }
        return same.orElseGet(() -> {
            room.check(present, upload, arrival.size()).ifPresent(MaterialRefusedException::refuse);
            return keep(owner, upload, arrival);
        });
    }

    private Material keep(Owner owner, Upload upload, Arrival arrival) {
        Material material = new Material(
                UUID.randomUUID().toString(),
                owner.caseId(),
                upload.code(),
                upload.name(),
                owner.origin(),
                arrival.fileName(),
                arrival.mediaType(),
                arrival.size(),
                arrival.sha256(),
                clock.instant(),
                owner.by(),
                owner.origin() == Origin.ISSUED ? State.ACCEPTED : State.HANDED_IN,
                null,
                null);
        rows.insert(material, owner.basket());
        try (InputStream content = Files.newInputStream(arrival.content())) {
            store.put(material.id(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // What the office issues has a register of its own.
        if (owner.caseId() != null && owner.origin() != Origin.ISSUED) {
            audit("MATERIAL_ADDED", material, owner.by(), owner.origin().chinese());
        }
        return material;
    }

    private void audit(String action, Material material, String by, String text) {
        audit.done(
                new AuditEntry(clock.instant(), by, action, material.caseId(), true, null, text + " " + material.id()));
    }

    /** Where a file belongs, and who brought it. */
    private record Owner(String caseId, String basket, Origin origin, String by) {}
}
