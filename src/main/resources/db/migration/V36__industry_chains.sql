-- Industry chains (产业链): who leads them, where they are broken, whom the county would like to have there, and the leads that came of it.

create table industry_chain (
    name      varchar(64)  primary key,
    leader    varchar(64)  not null,
    lead_firm varchar(200) not null
);

create table chain_gap (
    chain     varchar(64)  not null references industry_chain (name),
    node      varchar(100) not null,
    link_part varchar(16)  not null,
    kind      varchar(16)  not null,
    aim       varchar(16)  not null,
    primary key (chain, node)
);

create table chain_target (
    chain varchar(64)  not null,
    node  varchar(100) not null,
    firm  varchar(200) not null,
    primary key (chain, node, firm),
    foreign key (chain, node) references chain_gap (chain, node)
);

create table chain_lead (
    chain  varchar(64)  not null,
    node   varchar(100) not null,
    number varchar(32)  not null references investment_lead (number),
    primary key (chain, node, number),
    foreign key (chain, node) references chain_gap (chain, node)
);
