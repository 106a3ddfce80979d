"""Django settings of the web application, from the environment and the workspace's folder.

docs/serving.md explains each variable.
"""

from __future__ import annotations

import os
from pathlib import Path

from kakehashi.web.mail import mail_settings
from kakehashi.web.secret import secret_key
from kakehashi.web.surroundings import ACCOUNT_MIDDLEWARE, Surroundings, surroundings

_around: Surroundings = surroundings(os.environ)
KAKEHASHI = _around

SECRET_KEY = secret_key(_around)
DEBUG = False
ALLOWED_HOSTS = list(_around.hosts)
CSRF_TRUSTED_ORIGINS = list(_around.origins)
DATABASES = {"default": _around.database}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = os.environ.get("KAKEHASHI_TIME_ZONE", "UTC")
LANGUAGE_CODE = _around.language
LANGUAGES = [("en", "English"), ("ja", "日本語")]
LANGUAGE_COOKIE_NAME = "kakehashi_language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
USE_I18N = True

INSTALLED_APPS = [
    "kakehashi.workspace",
    "kakehashi.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "django_tasks",
    "django_tasks_db",
    *_around.account_apps,
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "kakehashi.web.middleware.RequestLogMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    *(() if _around.local else ACCOUNT_MIDDLEWARE),
    "kakehashi.web.middleware.PersonMiddleware",
    "kakehashi.web.middleware.ProblemMiddleware",
]
ROOT_URLCONF = "kakehashi.web.urls"
WSGI_APPLICATION = "kakehashi.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "kakehashi.web.context.surrounding",
            ],
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
        },
    }
]

STATIC_URL = "/static/"
STATIC_ROOT = None
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# Sessions and cookies.
# Not kept in memory: a session that somebody ended is ended in every process.
SESSION_ENGINE = "django.contrib.sessions.backends.db"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
SESSION_COOKIE_NAME = "kakehashi_session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = _around.secure
CSRF_COOKIE_SECURE = _around.secure
CSRF_COOKIE_HTTPONLY = False
CSRF_COOKIE_SAMESITE = "Strict"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if _around.secure else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _around.proxied else None
CSRF_FAILURE_VIEW = "kakehashi.web.pages.errors.refused_form"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}

# Uploads: what is larger is refused while it arrives (`uploads`).
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
DATA_UPLOAD_MAX_NUMBER_FILES = 1_000  # far above `uploads.MOST`, which says more clearly what to do

# Accounts (django-allauth).
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    *(() if _around.local else ("allauth.account.auth_backends.AuthenticationBackend",)),
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "kakehashi.web.accounts.adapter.AccountAdapter"
SOCIALACCOUNT_ADAPTER = "kakehashi.web.accounts.adapter.SocialAccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = None
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
# Where a proxy stands before it, the address of a visitor is what the proxy says it is.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if _around.proxied else 0
ACCOUNT_RATE_LIMITS = {
    "login_failed": "10/m/ip,5/5m/key",
    "login": "60/m/ip",
    "saml_answer": "60/m/ip",
}
USERSESSIONS_TRACK_ACTIVITY = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Kakehashi"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not _around.secure
SOCIALACCOUNT_PROVIDERS = _around.providers
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_AUTO_SIGNUP = True

# E-mail: reminders of reporting clocks, where the environment says how (`mail`).
globals().update(mail_settings(os.environ))

# Work in the background: the same database holds the queue.
TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend",
        "QUEUES": ["default"],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "kakehashi.web.logs.JsonFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("KAKEHASHI_LOG_LEVEL", "WARNING")},
    "loggers": {
        "kakehashi": {"level": os.environ.get("KAKEHASHI_LOG_LEVEL", "INFO")},
        # It repeats addresses, which may hold names.
        "django.request": {"level": "ERROR"},
    },
}
SILENCED_SYSTEM_CHECKS: list[str] = []
