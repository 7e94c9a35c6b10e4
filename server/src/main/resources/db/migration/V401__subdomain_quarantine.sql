-- A subdomain that was given back is kept from others for a while; its last owner may have it again at once.
alter table subdomain_claim add column owner uuid;
alter table subdomain_claim add column released_at timestamptz;

update subdomain_claim set owner = environment.owner from environment where environment.id = subdomain_claim.environment;
