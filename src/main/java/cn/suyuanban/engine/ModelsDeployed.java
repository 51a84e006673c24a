package cn.suyuanban.engine;

/**
 * Something was deployed on this node; published in the deployment's transaction, for whoever keeps a copy of models or has
 * something to do before they are used.
 *
 * @param deployment id of the deployment; what it defines can be found once the transaction is about to commit
 */
public record ModelsDeployed(String deployment) {}
