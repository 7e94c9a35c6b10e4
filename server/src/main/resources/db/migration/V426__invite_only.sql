-- Between open and closed: whoever has an invitation may make an account.
alter table platform_settings
    drop constraint platform_settings_registration_check,
    add constraint platform_settings_registration_check check (registration in ('open', 'invite', 'closed'));
