"""Shops whose certificate is wrong: nothing is sent, nothing changes, and the words say why."""

from __future__ import annotations

import datetime as dt
import ipaddress
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from shopsync_gui.core.domain.runs import Outcome
from shopsync_gui.core.shopify import http
from shopsync_gui.sample.server import SampleServer
from tests.proofs.stage import Stage, dump, staged

NOW = dt.datetime.now(dt.UTC)
DAY = dt.timedelta(days=1)
HERE = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
ELSEWHERE = x509.DNSName("other-shop.myshopify.com")
Key = ec.EllipticCurvePrivateKey


class Authority:
    """A certificate authority that the program is made to trust."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Proof authority")])
        self.file = folder / "authority.pem"
        own = self._made(self._key, self._name, None, NOW + 2 * DAY, self._key, is_ca=True)
        self.file.write_bytes(own.public_bytes(serialization.Encoding.PEM))

    def issue(
        self, name: x509.GeneralName, until: dt.datetime, *, signed: bool = True
    ) -> ssl.SSLContext:
        """The server's side with a certificate for ``name``."""
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "shop")])
        made = self._made(key, subject, name, until, self._key if signed else key, is_ca=False)
        form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8)
        file = self._folder / "server.pem"
        file.write_bytes(
            key.private_bytes(*form, serialization.NoEncryption())
            + made.public_bytes(serialization.Encoding.PEM)
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context

    def _made(
        self,
        key: Key,
        subject: x509.Name,
        name: x509.GeneralName | None,
        until: dt.datetime,
        signer: Key,
        *,
        is_ca: bool,
    ) -> x509.Certificate:
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self._name if signer is self._key else subject)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(NOW - 3 * DAY)
            .not_valid_after(until)
            .add_extension(x509.BasicConstraints(ca=is_ca, path_length=None), critical=True)
        )
        if name is not None:
            builder = builder.add_extension(x509.SubjectAlternativeName([name]), critical=False)
        return builder.sign(signer, hashes.SHA256())


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Authority:
    made = Authority(tmp_path)
    trusting = ssl.create_default_context(cafile=str(made.file))
    monkeypatch.setattr(http, "_trusted", lambda _trust_env: trusting)
    return made


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with staged(tmp_path, products=8) as made:
        yield made


@pytest.mark.parametrize(
    ("name", "until", "signed"),
    [
        (ELSEWHERE, NOW + DAY, True),
        (HERE, NOW - DAY, True),
        (HERE, NOW + DAY, False),
    ],
    ids=["wrong name", "expired", "self-signed"],
)
def test_a_wrong_certificate_ends_the_run_before_anything_is_sent(
    authority: Authority, stage: Stage, name: x509.GeneralName, until: dt.datetime, signed: bool
) -> None:
    base = stage.new_home("base")
    assert stage.sync(base).outcome is Outcome.DONE
    before = dump(base)
    stage.some_days_later()
    stage.faults()
    good = stage.base_url
    with SampleServer(stage.shop, tls=authority.issue(name, until, signed=signed)) as server:
        thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.05))
        thread.start()
        stage.base_url = server.address
        result = stage.sync(base)
        server.shutdown()
        thread.join()
    assert (result.outcome, result.error and result.error.code) == (Outcome.FAILED, "tls")
    assert stage.shop.faults.seen == []
    assert dump(base) == before
    stage.base_url = good
    assert stage.sync(base).outcome is Outcome.DONE


def test_a_good_certificate_is_believed(authority: Authority, stage: Stage) -> None:
    """The control: refusals above are about the certificate."""
    base = stage.new_home("base")
    with SampleServer(stage.shop, tls=authority.issue(HERE, NOW + DAY)) as server:
        thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.05))
        thread.start()
        stage.base_url = server.address
        assert stage.sync(base).outcome is Outcome.DONE
        server.shutdown()
        thread.join()
