package cn.suyuanban.engine.lean;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Rights are granted, never revoked, so no command has to look for revocations first.
 *
 * <p>A revocation would be ignored without a word; it is refused instead.
 */
public class LeanAuthorizations extends AuthorizationManager {

    @Override
    public void insert(DbEntity authorization) {
        if (((AuthorizationEntity) authorization).getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
            throw new BadUserRequestException("authorization-revoke: 本产品只授权、不设“拒绝”类授权；请改为收回相应的“允许”授权。");
        }
        super.insert(authorization);
    }

    /** The engine drops groups without rights to shorten its statements; a person's few groups need no shortening. */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }
}
