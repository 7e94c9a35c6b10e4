-- Whether administrators can do nothing as such before they have a second factor.
alter table platform_settings add column admins_need_second_factor boolean not null default false;
