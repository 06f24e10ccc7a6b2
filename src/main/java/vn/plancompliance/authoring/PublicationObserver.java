package vn.plancompliance.authoring;

import vn.plancompliance.register.Origin;

/** Is told what comes of publishing, for whoever counts it. Must not fail. */
public interface PublicationObserver {

    /** Wants to know nothing. */
    PublicationObserver NOBODY = new PublicationObserver() {
        @Override
        public void published(Origin.Kind origin) {}

        @Override
        public void folderRejected() {}
    };

    /** A new version is in force. */
    void published(Origin.Kind origin);

    /** The rules folder was edited and has faults; whoever sends files, or restores a version, is told by an exception. */
    void folderRejected();
}
