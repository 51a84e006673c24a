package cn.suyuanban.engine;

/** Something was deployed on this node; published in the deployment's transaction, for whoever keeps a copy of models. */
public record ModelsDeployed() {}
