"""What opens above the window."""

from shopsync_gui.ui.dialogs.connect_wizard import ConnectWizard
from shopsync_gui.ui.dialogs.error_dialog import ErrorDialog
from shopsync_gui.ui.dialogs.progress_dialog import ProgressDialog

__all__ = ["ConnectWizard", "ErrorDialog", "ProgressDialog"]
