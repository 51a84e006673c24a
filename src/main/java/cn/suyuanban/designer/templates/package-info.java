/** Element templates for Camunda Modeler, generated from the building blocks and one description of the dialect. */
package cn.suyuanban.designer.templates;
