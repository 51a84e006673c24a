package cn.suyuanban.security;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** Gives rights, each once; a right that an administrator changed stays as it is. */
@Component
public class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Lets a group do something with one resource, or with all ({@code *}). */
    public void group(String group, Resource resource, String id, Permission... permissions) {
        if (known(resource, id).groupIdIn(group).count() == 0) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            save(grant, resource, id, permissions);
        }
    }

    /** Lets everybody who is signed in do something. */
    public void everybody(Resource resource, String id, Permission... permissions) {
        if (known(resource, id)
                        .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .count()
                == 0) {
            save(authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL), resource, id, permissions);
        }
    }

    /** Takes from a group what it was given of one resource, or of all; false if it had nothing. */
    public boolean withdraw(String group, Resource resource, String id) {
        List<Authorization> given = known(resource, id).groupIdIn(group).list();
        given.forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
        return !given.isEmpty();
    }

    private AuthorizationQuery known(Resource resource, String id) {
        return authorizations.createAuthorizationQuery().resourceType(resource).resourceId(id);
    }

    private void save(Authorization grant, Resource resource, String id, Permission... permissions) {
        grant.setResource(resource);
        grant.setResourceId(id);
        Arrays.stream(permissions).forEach(grant::addPermission);
        authorizations.saveAuthorization(grant);
    }
}
