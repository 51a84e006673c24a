/** Suyuanban (涑愿办): one package per module; who may know whom stands in each module's {@code package-info}. */
package cn.suyuanban;
